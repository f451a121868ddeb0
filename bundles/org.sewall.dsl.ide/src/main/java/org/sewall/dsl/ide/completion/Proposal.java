package org.sewall.dsl.ide.completion;

import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;

/**
 * Something to choose.
 *
 * @param name what is shown, and by what it is found
 * @param text what is inserted
 * @param kind kind of entry
 * @param detail what stands beside it
 * @param documentation what is said about it, in Markdown
 * @param priority proposals of higher priority come first
 */
record Proposal(String name, String text, String kind, String detail, String documentation, int priority) {
    static final int CONSTRUCT = 520;
    static final int DECLARED = 500;
    static final int USED = 480;
    static final int COLUMN = 460;
    static final int LABEL = 440;
    static final int VALUE = 420;
    static final int CALLABLE = 340;
    static final int SNIPPET = 600;

    static Proposal value(String name, String text, String documentation) {
        return new Proposal(name, text, ContentAssistEntry.KIND_VALUE, "", documentation, VALUE);
    }

    static Proposal column(String name, String text, String file) {
        return new Proposal(name, text, ContentAssistEntry.KIND_VARIABLE, "column of " + file, "", COLUMN);
    }

    /** Return the text up to the first place to fill in. */
    String beginning() {
        int place = kind.equals(ContentAssistEntry.KIND_SNIPPET) ? text.indexOf('$') : -1;
        return place > 0 ? text.substring(0, place).strip() : text;
    }

    ContentAssistEntry entry(String prefix) {
        var entry = new ContentAssistEntry();
        entry.setPrefix(prefix);
        entry.setLabel(name);
        entry.setProposal(text);
        entry.setKind(kind);
        entry.setDescription(detail);
        entry.setDocumentation(documentation.isEmpty() ? null : documentation);
        return entry;
    }
}
