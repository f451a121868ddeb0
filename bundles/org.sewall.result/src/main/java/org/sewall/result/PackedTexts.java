package org.sewall.result;

import java.util.ArrayList;
import java.util.List;

/** Packs several texts into one, for places that hold a single text, such as the attribute of a marker. */
public final class PackedTexts {

    private static final char END = '\n';
    private static final char ESCAPE = '\\';

    private PackedTexts() {}

    /** Return one text that holds all; each ends with a line end, and those within are escaped. */
    public static String pack(List<String> texts) {
        var packed = new StringBuilder();
        for (String text : texts) {
            for (int i = 0; i < text.length(); i++) {
                char character = text.charAt(i);
                if (character == ESCAPE || character == END) {
                    packed.append(ESCAPE);
                }
                packed.append(character);
            }
            packed.append(END);
        }
        return packed.toString();
    }

    /** Return the texts that were packed; of a text that was cut off, those that are whole. */
    public static List<String> unpack(String packed) {
        var texts = new ArrayList<String>();
        var text = new StringBuilder();
        for (int i = 0; i < packed.length(); i++) {
            char character = packed.charAt(i);
            if (character == ESCAPE && i + 1 < packed.length()) {
                i++;
                text.append(packed.charAt(i));
            } else if (character == END) {
                texts.add(text.toString());
                text.setLength(0);
            } else {
                text.append(character);
            }
        }
        return List.copyOf(texts);
    }
}
