package org.sewall.dsl.ide.folding;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.ide.editor.folding.DefaultFoldingRangeProvider;
import org.sewall.model.Declaration;
import org.sewall.model.MeasurementBlock;
import org.sewall.model.StructuralBlock;
import org.sewall.model.Study;

/** Folds the study, each declaration, the blocks of a model, and comments. */
public final class DeclarationFolding extends DefaultFoldingRangeProvider {
    @Override
    protected boolean isHandled(EObject object) {
        return object instanceof Study
                || object instanceof Declaration
                || object instanceof MeasurementBlock
                || object instanceof StructuralBlock;
    }
}
