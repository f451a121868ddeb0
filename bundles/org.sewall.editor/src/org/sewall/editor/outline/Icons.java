package org.sewall.editor.outline;

import java.util.Locale;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.swt.graphics.Image;
import org.sewall.editor.EditorPlugin;

/** The pictures of what a study is made of; constructs are ovals and items boxes, as in a path diagram. */
public enum Icons {
    STUDY,
    DATA,
    SCALE,
    CONSTRUCT,
    ITEM,
    HYPOTHESIS,
    MODEL,
    PATH,
    PARAMETERS,
    SAMPLE,
    CASE,
    CODE,
    QUOTE,
    THEME,
    KEYWORD,
    SNIPPET,
    FIX,
    ASSIST;

    /** Return the picture; the platform disposes of it. */
    public Image image() {
        ImageRegistry registry = JFaceResources.getImageRegistry();
        String key = EditorPlugin.ID + '.' + name();
        if (registry.getDescriptor(key) == null) {
            ResourceLocator.imageDescriptorFromBundle(
                            EditorPlugin.ID, "icons/" + name().toLowerCase(Locale.ROOT) + ".svg")
                    .ifPresent(found -> registry.put(key, found));
        }
        return registry.get(key);
    }

    /** Return the picture of an outline entry. */
    public static Icons of(SymbolKind kind) {
        return switch (kind) {
            case Module -> STUDY;
            case File -> DATA;
            case Enum -> SCALE;
            case Class -> CONSTRUCT;
            case Field, Property -> ITEM;
            case Event -> HYPOTHESIS;
            case Struct, Namespace -> MODEL;
            case Array -> PARAMETERS;
            case Package -> SAMPLE;
            case Object -> CASE;
            case Key -> CODE;
            case String -> QUOTE;
            case Interface -> THEME;
            default -> PATH;
        };
    }

    /** Return the picture of a proposal. */
    public static Icons of(CompletionItemKind kind) {
        return kind == null
                ? KEYWORD
                : switch (kind) {
                    case Module -> MODEL;
                    case File -> DATA;
                    case Enum -> SCALE;
                    case Class -> CONSTRUCT;
                    case Field, Property -> ITEM;
                    case Snippet -> SNIPPET;
                    case Reference -> PATH;
                    default -> KEYWORD;
                };
    }
}
