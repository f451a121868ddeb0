package org.sewall.ui.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.resource.StringConverter;
import org.eclipse.swt.graphics.RGB;
import org.junit.jupiter.api.Test;

/**
 * Colours of text can be read on the ground of their theme: their contrast is at least 4.5 to 1, as the Web Content
 * Accessibility Guidelines (WCAG 2.2, success criterion 1.4.3) ask for.
 */
class ContrastTest {
    private static final double LEAST = 4.5;
    private static final RGB LIGHT_GROUND = new RGB(255, 255, 255);
    private static final RGB LIGHT_LINE_OF_CARET = new RGB(232, 242, 254);
    /** Ground of editors in the dark theme of the platform (e4-dark_preferencestyle.css). */
    private static final RGB DARK_GROUND = new RGB(30, 31, 34);

    private static final RGB DARK_LINE_OF_CARET = new RGB(55, 55, 55);
    private static final Pattern DARK =
            Pattern.compile("ColorDefinition#(org-sewall-[\\w-]+)\\s*\\{\\s*color:\\s*#([0-9a-f]{6})");
    private static final Pattern OCCURRENCE = Pattern.compile("'(org\\.sewall\\.[\\w.]+\\.colour)=(\\d+,\\d+,\\d+)'");

    @Test
    void in_the_light_theme() {
        var colours = light();
        assertTrue(colours.size() > 15);
        colours.forEach((id, colour) -> {
            assertContrast(id, colour, LIGHT_GROUND);
            assertContrast(id, colour, LIGHT_LINE_OF_CARET);
        });
    }

    @Test
    void in_the_dark_theme() throws IOException {
        var colours = dark();
        assertTrue(colours.keySet().containsAll(light().keySet()), "Each colour has one for the dark theme.");
        colours.forEach((id, colour) -> {
            assertContrast(id, colour, DARK_GROUND);
            assertContrast(id, colour, DARK_LINE_OF_CARET);
        });
    }

    @Test
    void on_marked_occurrences() throws IOException {
        var names = light();
        names.keySet().removeIf(id -> !id.matches(".*(construct|item|hypothesis|model|label)"));
        assertFalse(names.isEmpty());
        for (var ground : occurrences().entrySet()) {
            names.forEach((id, colour) -> assertContrast(id + " on " + ground.getKey(), colour, ground.getValue()));
        }
        var darkNames = dark();
        darkNames.keySet().retainAll(names.keySet());
        for (var ground : darkOccurrences().entrySet()) {
            darkNames.forEach((id, colour) -> assertContrast(id + " on " + ground.getKey(), colour, ground.getValue()));
        }
    }

    private static void assertContrast(String id, RGB colour, RGB ground) {
        double contrast = contrast(colour, ground);
        assertTrue(contrast >= LEAST, id + " has a contrast of " + contrast + " on " + ground);
    }

    /** Contrast of two colours, from 1 to 21. */
    private static double contrast(RGB one, RGB other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(RGB colour) {
        return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static Map<String, RGB> light() {
        var colours = new TreeMap<String, RGB>();
        for (var element : Platform.getExtensionRegistry().getConfigurationElementsFor("org.eclipse.ui.themes")) {
            String id = element.getAttribute("id");
            if (element.getName().equals("colorDefinition") && id.startsWith("org.sewall.")) {
                colours.put(id, StringConverter.asRGB(element.getAttribute("value")));
            }
        }
        return colours;
    }

    private static Map<String, RGB> dark() throws IOException {
        var colours = new TreeMap<String, RGB>();
        for (String bundle : new String[] {"org.sewall.editor", "org.sewall.ui"}) {
            var found = DARK.matcher(css(bundle));
            while (found.find()) {
                int rgb = Integer.parseInt(found.group(2), 16);
                colours.put(found.group(1).replace('-', '.'), new RGB(rgb >> 16, rgb >> 8 & 0xff, rgb & 0xff));
            }
        }
        return colours;
    }

    private static Map<String, RGB> occurrences() {
        var grounds = new TreeMap<String, RGB>();
        var specifications = Platform.getExtensionRegistry()
                .getConfigurationElementsFor("org.eclipse.ui.editors.markerAnnotationSpecification");
        for (var element : specifications) {
            String key = element.getAttribute("colorPreferenceKey");
            if (key != null && key.startsWith("org.sewall.")) {
                grounds.put(key, StringConverter.asRGB(element.getAttribute("colorPreferenceValue")));
            }
        }
        return grounds;
    }

    private static Map<String, RGB> darkOccurrences() throws IOException {
        var grounds = new TreeMap<String, RGB>();
        var found = OCCURRENCE.matcher(css("org.sewall.editor"));
        while (found.find()) {
            grounds.put(found.group(1), StringConverter.asRGB(found.group(2)));
        }
        return grounds;
    }

    private static String css(String bundle) throws IOException {
        return Files.readString(Path.of(System.getProperty("sewall.root"), "bundles", bundle, "css", "dark.css"));
    }
}
