package org.sewall.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of what a file holds, so that a result knows the data it was made from. */
public final class ContentHash {

    private ContentHash() {}

    /** Return the hash of a file in 64 hexadecimal digits. */
    public static Reading<String> of(Path file, String shownAs) {
        var digest = sha256();
        var block = new byte[1 << 16];
        try (var stream = Files.newInputStream(file)) {
            for (int count = stream.read(block); count >= 0; count = stream.read(block)) {
                digest.update(block, 0, count);
            }
        } catch (IOException failed) {
            return Reading.refused(Failures.problem(failed, file, shownAs));
        }
        return Reading.of(HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }
}
