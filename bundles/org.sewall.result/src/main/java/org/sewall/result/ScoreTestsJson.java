package org.sewall.result;

import java.util.List;

/** JSON form of what releasing equality constraints would do. */
final class ScoreTestsJson {

    private ScoreTestsJson() {}

    static Json.Fields write(ScoreTests tests) {
        return new Json.Fields()
                .put("total", List.of(tests.total()), total -> numbers(new Json.Fields().put("test", "score"), total))
                .put("univariate", tests.univariate(), ScoreTestsJson::write);
    }

    private static Json.Fields write(ScoreTests.Release release) {
        return numbers(
                new Json.Fields().put("lhs", release.left()).put("op", "==").put("rhs", release.right()), release);
    }

    private static Json.Fields numbers(Json.Fields fields, ScoreTests.Release release) {
        return fields.put("X2", release.statistic())
                .put("df", release.degreesOfFreedom())
                .put("p.value", release.pValue());
    }

    static ScoreTests read(JsonFields fields) throws CorruptException {
        List<ScoreTests.Release> total = fields.list("total", ScoreTestsJson::release);
        if (total.size() != 1) {
            throw fields.expected("one test", "total");
        }
        return new ScoreTests(total.get(0), fields.list("univariate", ScoreTestsJson::release));
    }

    private static ScoreTests.Release release(JsonFields fields) throws CorruptException {
        return new ScoreTests.Release(
                fields.text("lhs"),
                fields.text("rhs"),
                fields.number("X2"),
                fields.integer("df"),
                fields.number("p.value"));
    }
}
