package org.sewall.dsl.ide.references;

import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.ITextRegion;
import org.eclipse.xtext.util.TextRegion;

/**
 * A place where a name is written.
 *
 * @param text the text it is in
 * @param region the place, quotes included
 * @param role what is done with the name there
 * @param rule rule of the grammar by which the name is written, empty inside of another text
 */
public record Occurrence(XtextResource text, ITextRegion region, Role role, String rule) {
    /** Rule of a name that is a part of a text in quotes. */
    static final String INSIDE_TEXT = "";

    /** What is done with a name at a place. */
    public enum Role {
        /** It is declared there. */
        DECLARATION,
        /** It is introduced there, without a declaration. */
        INTRODUCTION,
        /** It is used there. */
        USE
    }

    static Occurrence of(XtextResource text, INode node, Role role) {
        return new Occurrence(
                text,
                new TextRegion(node.getOffset(), node.getLength()),
                role,
                NameRules.ruleOf(node.getGrammarElement()));
    }
}
