package org.pegel.evaluation;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pegel.evaluation.KnownContents.Content;
import org.pegel.observation.Delivery;
import org.pegel.observation.ObservationStore;
import org.pegel.observation.Receipt;
import org.pegel.observation.Reception;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands one delivery on to the store unless its content is in already. Then nothing changes, whatever came after it: a
 * file that a crash left in the inbox must not count as newer than its corrections.
 */
final class OnlyOnce implements Reception {
    private final Reception store;
    private final KnownContents contents;
    private final TransactionTemplate transaction;
    private final String readWith;
    private @Nullable Delivery earlier;

    OnlyOnce(Reception store, KnownContents contents, TransactionTemplate transaction, String readWith) {
        this.store = store;
        this.contents = contents;
        this.transaction = transaction;
        this.readWith = readWith;
    }

    /** The delivery that brought the same content; empty when it was new. */
    Optional<Delivery> earlier() {
        return Optional.ofNullable(earlier);
    }

    @Override
    public Receipt receive(Delivery delivery, Consumer<ObservationStore.Sink> content) {
        return unlessKnown(delivery, content, () -> takeNew(delivery, content));
    }

    @Override
    public Receipt tryOut(Delivery delivery, Consumer<ObservationStore.Sink> content) {
        return unlessKnown(delivery, content, () -> store.tryOut(delivery, content));
    }

    private Receipt unlessKnown(
            Delivery delivery, Consumer<ObservationStore.Sink> content, Supplier<Receipt> otherwise) {
        earlier = contents.delivery(contentOf(delivery)).orElse(null);
        return earlier == null ? otherwise.get() : unchanged(store.tryOut(delivery, content), earlier);
    }

    /** Two takers of one content may both get here; the second one to finish is taken back. */
    private Receipt takeNew(Delivery delivery, Consumer<ObservationStore.Sink> content) {
        Content mine = contentOf(delivery);
        @Nullable Receipt[] taken = new Receipt[1];
        try {
            return transaction.execute(status -> {
                Receipt receipt = store.receive(delivery, content);
                taken[0] = receipt;
                contents.add(mine, delivery.id());
                return receipt;
            });
        } catch (DuplicateKeyException slower) {
            earlier = contents.delivery(mine).orElseThrow(() -> slower);
            Receipt receipt = taken[0];
            if (receipt == null) {
                throw slower;
            }
            return unchanged(receipt, earlier);
        }
    }

    private Content contentOf(Delivery delivery) {
        return new Content(delivery.source(), delivery.sha256(), readWith);
    }

    private static Receipt unchanged(Receipt receipt, Delivery earlier) {
        return new Receipt(
                earlier.id(),
                0,
                receipt.accepted() + receipt.unchanged() + receipt.revised(),
                0,
                receipt.missing(),
                receipt.outdated(),
                receipt.conflicting(),
                receipt.complementary(),
                receipt.conflicts(),
                Set.of());
    }
}
