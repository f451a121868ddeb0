package org.sewall.dsl.formatting2;

import org.eclipse.xtext.formatting.IIndentationInformation;

/** One level of indentation is two spaces. */
public final class TwoSpaces implements IIndentationInformation {

    @Override
    public String getIndentString() {
        return "  ";
    }
}
