package org.sewall.analysis.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sewall.analysis.AnalysisMessage;
import org.sewall.analysis.Places;
import org.sewall.data.DataMessage;
import org.sewall.data.DataProblem;
import org.sewall.model.DataSource;
import org.sewall.model.SewallPackage;

/** Finds published moments that no sample can have, and the signs that may have been lost in print. */
final class MomentsCheck {

    private static final Set<DataMessage> IMPOSSIBLE = Set.of(
            DataMessage.NOT_POSITIVE_DEFINITE,
            DataMessage.CORRELATION_OUT_OF_RANGE,
            DataMessage.COVARIANCE_OUT_OF_RANGE,
            DataMessage.VARIANCE_NOT_POSITIVE,
            DataMessage.DEVIATION_NOT_POSITIVE);

    private MomentsCheck() {}

    static void report(DataSource source, DataSummary.Moments moments, Places places, Findings findings) {
        List<DataProblem> faults = moments.faults().stream()
                .filter(fault -> IMPOSSIBLE.contains(fault.message()))
                .toList();
        if (faults.isEmpty() || source.getName() == null) {
            return;
        }
        List<String> arguments = new ArrayList<>(List.of(source.getName()));
        moments.repair()
                .forEach(pair -> arguments.add(moments.names().get(pair.first()) + " ~~ "
                        + moments.names().get(pair.second())));
        String what = faults.get(0).message() == DataMessage.NOT_POSITIVE_DEFINITE
                ? "the correlation matrix is not positive definite"
                : "of what stands in line " + faults.get(0).line() + ": "
                        + decapitalized(faults.get(0).text());
        String advice = moments.repair().isEmpty()
                ? "Compare the file with the publication."
                : "It would be possible with the opposite sign of "
                        + arguments.subList(1, arguments.size()).stream().collect(Collectors.joining(", "))
                        + ": compare these with the publication.";
        findings.add(AnalysisMessage.IMPOSSIBLE_MOMENTS
                .at(
                        places.of(source, SewallPackage.Literals.DATA_SOURCE__PATH),
                        source.getName(),
                        moments.shownAs(),
                        what,
                        advice)
                .about(arguments.toArray()));
    }

    /** Take the first sentence of a message for the middle of another. */
    private static String decapitalized(String text) {
        int end = text.indexOf(". ");
        String sentence = end < 0 ? text.substring(0, text.length() - 1) : text.substring(0, end);
        return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
