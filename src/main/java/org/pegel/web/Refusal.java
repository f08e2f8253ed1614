package org.pegel.web;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A request that is not done, answered as problem+json with a German sentence. */
final class Refusal extends ErrorResponseException {
    private static final long serialVersionUID = 1L;

    Refusal(HttpStatus status, String detail) {
        super(status, ProblemDetail.forStatusAndDetail(status, detail), null);
    }

    /** With the way in which somebody can say who asks. */
    Refusal challenging(String scheme) {
        getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, scheme);
        return this;
    }

    /** With something more that a program may want to read. */
    Refusal with(String property, Object value) {
        getBody().setProperty(property, value);
        return this;
    }
}
