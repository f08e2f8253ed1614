package org.pegel.bench;

import org.pegel.intake.Mutations;

/** Real files with mistakes: not measured, but more of them than an ordinary build has time for. */
final class DamagedFiles implements Comparison {

    private static final int FILES = 100_000;
    private static final long SEED = 20_261_123;
    private static final double NANOS = 1e9;

    @Override
    public String name() {
        return "damaged-files";
    }

    @Override
    public String measure() throws Exception {
        try (TemporaryFolder folder = new TemporaryFolder()) {
            Mutations mutations = new Mutations(SEED, folder.path());
            long start = System.nanoTime();
            mutations.run(FILES);
            if (!mutations.misread().isEmpty()) {
                throw new IllegalStateException(String.join("\n", mutations.misread()));
            }
            return "%s (to reach: 0 misread); %,.0f s, seed %d"
                    .formatted(mutations, (System.nanoTime() - start) / NANOS, SEED);
        }
    }
}
