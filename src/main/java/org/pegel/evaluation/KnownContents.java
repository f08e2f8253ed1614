package org.pegel.evaluation;

import java.util.Optional;
import org.pegel.observation.Delivery;

/** The contents of files that are in, so that none is taken in twice. */
public interface KnownContents {

    /**
     * What makes two files the same delivery.
     *
     * @param source id of the source
     * @param sha256 hash of the content, hexadecimal
     * @param readWith version of the rules that it was read with, and which part of it
     */
    record Content(String source, String sha256, String readWith) {}

    /** The delivery that this content came with; empty when it is not in, or was refused or withdrawn since. */
    Optional<Delivery> delivery(Content content);

    /**
     * Remembers a content, within the transaction that takes it in.
     *
     * @throws org.springframework.dao.DuplicateKeyException when somebody else has been quicker
     */
    void add(Content content, String delivery);
}
