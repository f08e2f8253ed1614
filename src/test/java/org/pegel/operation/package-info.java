/** What is shipped for those who run Pegel: compose file, systemd unit. */
package org.pegel.operation;
