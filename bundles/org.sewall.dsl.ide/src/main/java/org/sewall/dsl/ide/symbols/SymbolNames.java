package org.sewall.dsl.ide.symbols;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolMapper.DocumentSymbolNameProvider;
import org.sewall.dsl.ide.references.Written;
import org.sewall.model.Declaration;
import org.sewall.model.Item;
import org.sewall.model.MeasurementBlock;
import org.sewall.model.Named;
import org.sewall.model.SampleGroup;
import org.sewall.model.Source;
import org.sewall.model.Sources;
import org.sewall.model.Statement;
import org.sewall.model.StructuralBlock;
import org.sewall.model.Study;

/** What the entries of the outline are called; an element without a name here has no entry. */
public final class SymbolNames extends DocumentSymbolNameProvider {
    private static final String ANONYMOUS = "model";

    @Override
    public String getName(EObject object) {
        if (object instanceof Study study) {
            return study.getName();
        }
        if (object instanceof Item || object instanceof Source || object instanceof SampleGroup) {
            return ((Named) object).getName();
        }
        if (object instanceof Sources) {
            return "sources";
        }
        if (object instanceof Declaration declaration) {
            return declaration.getName() == null ? ANONYMOUS : declaration.getName();
        }
        if (object instanceof MeasurementBlock) {
            return "measurement";
        }
        if (object instanceof StructuralBlock) {
            return "structural";
        }
        return object instanceof Statement ? Written.inOneLine(object) : null;
    }
}
