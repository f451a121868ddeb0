package org.sewall.result;

import java.util.ArrayList;
import java.util.List;

/** JSON form of what resamples found. */
final class BootstrapJson {

    private BootstrapJson() {}

    static Json.Fields write(BootstrapResult result) {
        return new Json.Fields()
                .put("draws", result.estimates().size())
                .put("failed", result.failed())
                .put("names", Json.texts(result.names()))
                .put("estimates", result.estimates(), draw -> Json.list(draw, Json::number))
                .put("original", result.original(), Json::number)
                .put("mean", result.mean(), Json::number)
                .put("sd", result.deviation(), Json::number)
                .put("percentile_type6_025", result.lower(), Json::number)
                .put("percentile_type6_975", result.upper(), Json::number);
    }

    static BootstrapResult read(JsonFields fields) throws CorruptException {
        List<List<Double>> estimates = new ArrayList<>();
        for (JsonFields draw : fields.lists("estimates")) {
            estimates.add(draw.numbers("items"));
        }
        return new BootstrapResult(
                fields.texts("names"),
                estimates,
                fields.numbers("original"),
                fields.numbers("mean"),
                fields.numbers("sd"),
                fields.numbers("percentile_type6_025"),
                fields.numbers("percentile_type6_975"),
                fields.integer("failed"));
    }
}
