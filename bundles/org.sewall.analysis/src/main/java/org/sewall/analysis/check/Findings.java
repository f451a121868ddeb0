package org.sewall.analysis.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sewall.analysis.Place;
import org.sewall.analysis.StudyLocation;
import org.sewall.result.Problem;

/** Collects problems of one file: what concerns another file is put where this one speaks of it. */
final class Findings {

    private final StudyLocation location;
    private final List<Problem> problems = new ArrayList<>();

    Findings(StudyLocation location) {
        this.location = location;
    }

    /** Add a problem at a place of the file; one elsewhere goes to the other place instead. */
    void add(Problem problem, Place place, Place otherwise) {
        add((place.file().equals(location.path()) ? place : otherwise).mark(problem));
    }

    /** Add a problem at its place unless the same was said there already, as of the first of two steps. */
    void add(Problem problem) {
        boolean known = problems.stream()
                .anyMatch(other -> other.id().equals(problem.id())
                        && other.line() == problem.line()
                        && other.column() == problem.column()
                        && (other.arguments().equals(problem.arguments())
                                || other.message().equals(problem.message())));
        if (!known) {
            problems.add(problem);
        }
    }

    /** Return all in the order of the text. */
    List<Problem> all() {
        return problems.stream()
                .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                .toList();
    }
}
