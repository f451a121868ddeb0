package org.sewall.analysis.exchange;

import java.util.List;
import org.sewall.analysis.SpecifiedModel;
import org.sewall.analysis.exchange.lavaan.LavaanExport;
import org.sewall.analysis.exchange.lavaan.LavaanImport;
import org.sewall.analysis.exchange.mplus.MplusExport;
import org.sewall.analysis.exchange.mplus.MplusImport;
import org.sewall.analysis.exchange.onyx.OnyxExport;
import org.sewall.analysis.exchange.onyx.OnyxImport;
import org.sewall.kernel.spec.SpecificationFinding;
import org.sewall.result.Problem;

/** Writes models for other programs and reads theirs. */
public final class Exchange {

    private Exchange() {}

    /** Write a model; one that could not be estimated is not written either. */
    public static Exported export(SpecifiedModel model, ExchangeFormat format, ExportPlace place) {
        List<Problem> fatal = model.table().findings().stream()
                .filter(SpecificationFinding::fatal)
                .map(finding -> Problem.error(finding.message().id(), finding.text()))
                .toList();
        if (!fatal.isEmpty()) {
            return Exported.refused(fatal);
        }
        return switch (format) {
            case LAVAAN -> LavaanExport.of(model, place);
            case MPLUS -> MplusExport.of(model, place);
            case ONYX -> OnyxExport.of(model);
        };
    }

    /**
     * Read a model.
     *
     * @param text text of a file
     * @param format program that wrote it
     * @param file file as messages name it
     */
    public static Imported read(String text, ExchangeFormat format, String file) {
        return switch (format) {
            case LAVAAN -> LavaanImport.read(text, file);
            case MPLUS -> MplusImport.read(text, file);
            case ONYX -> OnyxImport.read(text, file);
        };
    }
}
