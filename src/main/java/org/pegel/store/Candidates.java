package org.pegel.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Period;
import org.pegel.observation.Observation;
import org.pegel.observation.ObservationStore.Sink;
import org.pegel.observation.Origin;
import org.pegel.observation.ProtectedNumbers;
import org.pegel.observation.Quality;
import org.pegel.store.Candidate.Said;

/**
 * What a delivery brings, sorted by series and period. Some of it is held in memory, the rest in a temporary file, so that
 * memory does not grow with the rows.
 */
final class Candidates implements Sink, AutoCloseable {
    private static final int MOST_IN_MEMORY = 50_000;
    static final ProtectedNumbers NOTHING_KEPT = new ProtectedNumbers(null, null, null);

    /** A sheet of the delivery: its file, its name in a workbook, and the boundaries that its values refer to. */
    record Sheet(String file, @Nullable String name, @Nullable String boundaries) {}

    private final SeriesNumbers series = new SeriesNumbers();
    private final Map<Integer, String> periods = new HashMap<>();
    private final Map<Sheet, Integer> sheets = new LinkedHashMap<>();
    private final List<Candidate> latest = new ArrayList<>();
    private final int mostInMemory;
    private @Nullable CandidateFile file;
    private final Set<Part> parts = new HashSet<>();
    private final Set<Part> hiding = new HashSet<>();
    private final Set<Cell> concealed = new HashSet<>();
    private int concealedBesides;
    private boolean keepsHidden;
    private int count;

    /** One indicator at one period, by their numbers. */
    record Part(long indicator, int period) {}

    private record Cell(long series, int period) {}

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
        accept(masked, numbers, sheet, origin.row());
    }

    /** Takes one with the number of its sheet and its row there. */
    void accept(Observation observation, int sheet, int row) {
        accept(observation, NOTHING_KEPT, sheet, row);
    }

    /** Takes one whose sheet has a number already, and whose protected numbers are kept already. */
    void accept(Observation observation, int sheet) {
        accept(observation, NOTHING_KEPT, sheet, observation.origin().row());
    }

    @Override
    public void keepHidden() {
        keepsHidden = true;
    }

    private void accept(Observation observation, ProtectedNumbers kept, int sheet, int row) {
        long number = series.of(observation.key());
        int period = period(observation.period());
        note(new Part(SeriesNumbers.indicatorNumber(number), period), observation.quality());
        add(new Candidate(number, period, count++, Said.of(observation), kept, observation.published(), sheet, row));
    }

    private void note(Part part, Quality quality) {
        parts.add(part);
        if (quality == Quality.CONFIDENTIAL) {
            hiding.add(part);
        }
    }

    static Part part(Candidate candidate) {
        return new Part(SeriesNumbers.indicatorNumber(candidate.series()), candidate.period());
    }

    /** The indicators it speaks of. */
    Collection<String> indicators() {
        return parts.stream().map(this::indicator).distinct().toList();
    }

    String indicator(Part part) {
        return series.indicatorName(part.indicator());
    }

    /** What it speaks of. */
    Set<Part> parts() {
        return parts;
    }

    /** Of {@link #parts()} those with a confidential cell. */
    Set<Part> hiding() {
        return hiding;
    }

    /** Hides a cell of the delivery from now on. */
    void conceal(Candidate candidate) {
        concealed.add(new Cell(candidate.series(), candidate.period()));
    }

    /** Notes how many cells that count already must be hidden because of these. */
    void concealBesides(int cells) {
        concealedBesides = cells;
    }

    /** How many cells are hidden for the sake of others: of these, and of what counts already. */
    int complementary() {
        return concealed.size() + concealedBesides;
    }

    private Candidate seen(Candidate candidate) {
        return concealed.contains(new Cell(candidate.series(), candidate.period()))
                ? candidate.concealed(keepsHidden)
                : candidate;
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
        Iterator<Candidate> all = file == null
                ? latest.iterator()
                : new Merged(Stream.concat(file.runs().stream(), Stream.of(latest.iterator())));
        return concealed.isEmpty() ? all : new Seen(all);
    }

    /** As they may be seen. */
    private final class Seen implements Iterator<Candidate> {
        private final Iterator<Candidate> all;

        Seen(Iterator<Candidate> all) {
            this.all = all;
        }

        @Override
        public boolean hasNext() {
            return all.hasNext();
        }

        @Override
        public Candidate next() {
            return seen(all.next());
        }
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
