package org.sewall.dsl.ide.symbols;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolMapper.DocumentSymbolKindProvider;
import org.sewall.model.SewallPackage;

/** What the entries of the outline are; a front end chooses its picture by it. */
public final class SymbolKinds extends DocumentSymbolKindProvider {
    @Override
    protected SymbolKind getSymbolKind(EClass type) {
        if (type == null) {
            return SymbolKind.Property;
        }
        return switch (type.getClassifierID()) {
            case SewallPackage.STUDY -> SymbolKind.Module;
            case SewallPackage.DATA_SOURCE -> SymbolKind.File;
            case SewallPackage.SCALE -> SymbolKind.Enum;
            case SewallPackage.CONSTRUCT -> SymbolKind.Class;
            case SewallPackage.ITEM -> SymbolKind.Field;
            case SewallPackage.HYPOTHESIS -> SymbolKind.Event;
            case SewallPackage.MODEL, SewallPackage.ALTERNATIVE -> SymbolKind.Struct;
            case SewallPackage.MEASUREMENT_BLOCK, SewallPackage.STRUCTURAL_BLOCK -> SymbolKind.Namespace;
            default -> SymbolKind.Operator;
        };
    }
}
