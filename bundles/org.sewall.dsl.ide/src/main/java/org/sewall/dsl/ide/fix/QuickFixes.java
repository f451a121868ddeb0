package org.sewall.dsl.ide.fix;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.sewall.dsl.ide.results.FindingsOf;

/** The list of all quick fixes and assists. */
@Singleton
public final class QuickFixes {

    private final List<QuickFix> fixes;
    private final List<Assist> assists = List.of(new FreeOrFix(), new MakeMarker());

    @Inject
    QuickFixes(FindingsOf findings) {
        fixes = List.of(
                // names
                new ChangeName(),
                new RemoveDuplicate(),
                new RemoveRepeated(),
                new ChooseValue(),
                new InsertMissing(),
                // declarations
                new SwapRange(),
                new NameData(),
                new AddPath(),
                new AddHypothesis(),
                new ListConstruct(),
                new RemoveListedConstruct(),
                // statements
                new SetScale(),
                new EqualLoadings(),
                new FixErrorVariance(findings),
                new FreeMarker(),
                new RemovePremultiplier(),
                new RemoveTerm(),
                new RemoveRepeatedTerm(),
                new SeparateStatements(),
                new WriteGroup(),
                new WriteInterceptValue(),
                new ScaleItself(),
                new NumberThreshold(),
                // data and fit
                new DeclareOrdinalScale(),
                new AdmitValue(),
                new AddParameter(),
                new BoundVariance(),
                new DropItem(),
                new ReleaseConstraint(),
                new SwitchMarker(),
                new UseRobustEstimator());
    }

    /** Return all quick fixes. */
    public List<QuickFix> all() {
        return fixes;
    }

    /** Return all assists. */
    public List<Assist> assists() {
        return assists;
    }

    /** Return the repairs of a problem, the most likely one first. */
    public List<Repair> repairs(Occasion occasion) {
        List<Repair> repairs = new ArrayList<>();
        for (QuickFix fix : fixes) {
            if (fix.concerns(occasion.id())) {
                repairs.addAll(fix.repairs(occasion));
            }
        }
        return repairs;
    }

    /** Return the assists at a place. */
    public List<Repair> assists(StudySource source, int offset) {
        return assists.stream()
                .flatMap(assist -> assist.repairs(source, offset).stream())
                .toList();
    }
}
