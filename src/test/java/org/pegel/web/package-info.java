/** Pages and the API, asked over HTTP. */
@NullMarked
package org.pegel.web;

import org.jspecify.annotations.NullMarked;
