package org.pegel.musterstadt;

/** What all draws share. */
record World(Planted planted, Places places, Worsenings worsenings) {}
