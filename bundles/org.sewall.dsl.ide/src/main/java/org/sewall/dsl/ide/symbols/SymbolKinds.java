package org.sewall.dsl.ide.symbols;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolMapper.DocumentSymbolKindProvider;
import org.sewall.model.SewallPackage;

/** What the entries of the outline are; a front end chooses its picture by it. */
public final class SymbolKinds extends DocumentSymbolKindProvider {
    @Override
    protected SymbolKind getSymbolKind(EClass type) {
        return of(type);
    }

    static SymbolKind of(EClass type) {
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
            case SewallPackage.MODEL, SewallPackage.ALTERNATIVE, SewallPackage.EXPLORATORY -> SymbolKind.Struct;
            case SewallPackage.INVARIANCE, SewallPackage.COMMON_METHOD -> SymbolKind.Struct;
            case SewallPackage.PARAMETER_GROUP -> SymbolKind.Array;
            case SewallPackage.SAMPLE, SewallPackage.SAMPLE_GROUP, SewallPackage.CRITERIA -> SymbolKind.Package;
            case SewallPackage.CASE -> SymbolKind.Object;
            case SewallPackage.SOURCE, SewallPackage.SOURCES -> SymbolKind.File;
            case SewallPackage.CODE, SewallPackage.PROPERTY -> SymbolKind.Key;
            case SewallPackage.QUOTE -> SymbolKind.String;
            case SewallPackage.THEME, SewallPackage.DIMENSION -> SymbolKind.Interface;
            case SewallPackage.PROPOSITION -> SymbolKind.Event;
            case SewallPackage.MAPPING -> SymbolKind.Namespace;
            case SewallPackage.MEASUREMENT_BLOCK, SewallPackage.STRUCTURAL_BLOCK -> SymbolKind.Namespace;
            default -> SymbolKind.Operator;
        };
    }
}
