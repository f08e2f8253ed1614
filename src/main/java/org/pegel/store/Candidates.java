package org.pegel.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Period;
import org.pegel.observation.Observation;
import org.pegel.observation.ObservationStore.Sink;
import org.pegel.observation.Origin;
import org.pegel.observation.ProtectedNumbers;
import org.pegel.store.Candidate.Said;

/**
 * What a delivery brings, sorted by series and period. Some of it is held in memory, the rest in a temporary file, so that
 * memory does not grow with the rows.
 */
final class Candidates implements Sink, AutoCloseable {
    private static final int MOST_IN_MEMORY = 50_000;
    private static final ProtectedNumbers NOTHING_KEPT = new ProtectedNumbers(null, null, null);

    /** A sheet of the delivery: its file, its name in a workbook, and the boundaries that its values refer to. */
    record Sheet(String file, @Nullable String name, @Nullable String boundaries) {}

    private final SeriesNumbers series = new SeriesNumbers();
    private final Map<Integer, String> periods = new HashMap<>();
    private final Map<Sheet, Integer> sheets = new LinkedHashMap<>();
    private final List<Candidate> latest = new ArrayList<>();
    private final int mostInMemory;
    private @Nullable CandidateFile file;
    private int count;

    Candidates() {
        this(MOST_IN_MEMORY);
    }

    Candidates(int mostInMemory) {
        this.mostInMemory = mostInMemory;
    }

    @Override
    public void accept(Observation observation) {
        keep(observation, NOTHING_KEPT);
    }

    @Override
    public void keep(Observation masked, ProtectedNumbers numbers) {
        Origin origin = masked.origin();
        int sheet = sheets.computeIfAbsent(
                new Sheet(origin.file(), origin.sheet(), masked.boundaries()), added -> sheets.size() + 1);
        accept(masked, numbers, sheet);
    }

    /** Takes one whose sheet has a number already, and whose protected numbers are kept already. */
    void accept(Observation observation, int sheet) {
        accept(observation, NOTHING_KEPT, sheet);
    }

    private void accept(Observation observation, ProtectedNumbers kept, int sheet) {
        add(new Candidate(
                series.of(observation.key()),
                period(observation.period()),
                count++,
                Said.of(observation),
                kept,
                observation.published(),
                sheet,
                observation.origin().row()));
    }

    private int period(Period period) {
        int number = PeriodNumber.of(period);
        if (!periods.containsKey(number)) {
            periods.put(number, period.toString());
        }
        return number;
    }

    private void add(Candidate candidate) {
        latest.add(candidate);
        if (latest.size() >= mostInMemory) {
            if (file == null) {
                file = new CandidateFile();
            }
            latest.sort(Candidate.ORDER);
            file.append(latest);
            latest.clear();
        }
    }

    /** All so far, by {@link Candidate#ORDER}. */
    Iterator<Candidate> sorted() {
        latest.sort(Candidate.ORDER);
        return file == null
                ? latest.iterator()
                : new Merged(Stream.concat(file.runs().stream(), Stream.of(latest.iterator())));
    }

    SeriesNumbers series() {
        return series;
    }

    /** What is written of a period. */
    String period(int number) {
        return periods.getOrDefault(number, "");
    }

    /** A candidate as it was handed over. */
    Observation observation(Candidate candidate) {
        Said says = candidate.says();
        Sheet sheet = sheets().get(candidate.sheet() - 1);
        return new Observation(
                series.key(candidate.series()),
                Period.parse(period(candidate.period())).orElseThrow(),
                says.value(),
                says.numerator(),
                says.denominator(),
                says.quality(),
                says.roundedTo(),
                says.missingReason(),
                candidate.published(),
                new Origin(sheet.file(), sheet.name(), candidate.row()),
                sheet.boundaries());
    }

    /** The sheets, from number 1 on. */
    List<Sheet> sheets() {
        return List.copyOf(sheets.keySet());
    }

    int size() {
        return count;
    }

    @Override
    public void close() {
        if (file != null) {
            file.close();
        }
    }

    /** Sorted runs as one. */
    private static final class Merged implements Iterator<Candidate> {
        private final PriorityQueue<Head> heads =
                new PriorityQueue<>((one, other) -> Candidate.ORDER.compare(one.first(), other.first()));

        private record Head(Candidate first, Iterator<Candidate> rest) {}

        Merged(Stream<Iterator<Candidate>> runs) {
            runs.forEach(this::put);
        }

        private void put(Iterator<Candidate> run) {
            if (run.hasNext()) {
                heads.add(new Head(run.next(), run));
            }
        }

        @Override
        public boolean hasNext() {
            return !heads.isEmpty();
        }

        @Override
        public Candidate next() {
            Head head = heads.poll();
            if (head == null) {
                throw new NoSuchElementException();
            }
            put(head.rest());
            return head.first();
        }
    }
}
