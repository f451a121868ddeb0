package org.sewall.ui.tests;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The published study's numbers, from the reference case (its README says which program gave them). */
final class Golden {
    private static final String FILE =
            "bundles/org.sewall.analysis/src/test/resources/reference/khavul2010/golden.json";

    private final JsonObject amos;

    private Golden(JsonObject root) {
        amos = root.getAsJsonObject("amos");
    }

    static Golden read() throws IOException {
        var file = Path.of(System.getProperty("sewall.root"), FILE);
        return new Golden(JsonParser.parseString(Files.readString(file)).getAsJsonObject());
    }

    double number(String model, String index) {
        return amos.getAsJsonObject(model).get(index).getAsDouble();
    }

    String twoDecimals(String model, String index) {
        return String.format(Locale.ROOT, "%.2f", number(model, index));
    }

    /** Return a number below 1 as articles print it. */
    String share(String model, String index) {
        return String.format(Locale.ROOT, "%.3f", number(model, index)).substring(1);
    }
}
