package org.sewall.analysis.reference;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sewall.analysis.CaseFiles;
import org.sewall.analysis.LavaanCase;
import org.sewall.dsl.SemReader;
import org.sewall.kernel.CancelSignal;
import org.sewall.kernel.ProgressListener;
import org.sewall.result.CaseResult;
import org.sewall.result.ResultJson;

/** Runs reference cases as the command does. */
public final class ReferenceCases {

    private static final SemReader READER = SemReader.create();

    private ReferenceCases() {}

    /** Return the reader of models. */
    public static SemReader reader() {
        return READER;
    }

    /** Return the folder of a case. */
    public static Path folder(String name) {
        try {
            return Path.of(
                    ReferenceCases.class.getResource("/reference/" + name).toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Fit a case. */
    public static CaseResult fit(String name) {
        CaseFiles files = CaseFiles.of(folder(name), "model.lav").withOptions("options.json");
        return LavaanCase.run(READER, files, ProgressListener.SILENT, CancelSignal.NEVER);
    }

    public static JsonObject expected(String name) {
        try {
            return JsonParser.parseString(Files.readString(folder(name).resolve("expected.json")))
                    .getAsJsonObject();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static JsonObject document(CaseResult result) {
        return JsonParser.parseString(ResultJson.write(result)).getAsJsonObject();
    }
}
