package org.sewall.analysis;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Hashes all that a result depends on: equal fingerprints mean equal results, so nothing has to be fitted again.
 *
 * <p>Comments, blanks, titles and the order of declarations are no part of it; labels of parameters are, because equal
 * ones are equal parameters.
 */
public final class Fingerprint {

    private final MessageDigest digest;

    private Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** Return the fingerprint of a model. */
    static String of(ModelTask task, String dataHash) {
        Fingerprint print = new Fingerprint();
        print.add(EngineVersion.engine().version());
        print.add(task.settings().toString());
        task.description()
                .statements()
                .forEach(statement ->
                        print.add(statement.block() + " " + statement.term() + " " + statement.premultipliers()));
        task.blocks().forEach(print::add);
        task.description()
                .definitions()
                .forEach(definition -> print.add(
                        definition.name() + ":=" + definition.expression().text()));
        task.description().constraints().forEach(constraint -> print.add(constraint.text()));
        task.description().inequalities().forEach(constraint -> print.add(constraint.text()));
        task.recodings().forEach((item, sum) -> print.add(item + " reversed " + sum));
        print.add(dataHash);
        return print.hex();
    }

    /** Return the fingerprint of several parts in their order. */
    static String of(List<String> parts) {
        Fingerprint print = new Fingerprint();
        parts.forEach(print::add);
        return print.hex();
    }

    private void add(String part) {
        digest.update(part.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
