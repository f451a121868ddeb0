package org.sewall.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may use whom: the table in docs/architecture.md, so that it cannot be broken by accident. */
@AnalyzeClasses(packages = "org.sewall", importOptions = DoNotIncludeTests.class)
final class DependencyRulesTest {

    @ArchTest
    static final ArchRule kernelUsesMathematicsOnly = classes()
            .that()
            .resideInAPackage("org.sewall.kernel..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.sewall.kernel..", "java..", "org.ejml..", "org.apache.commons.statistics..")
            .because("the kernel must be readable, citable and usable without Eclipse, EMF, files or logging");

    @ArchTest
    static final ArchRule kernelTouchesNoFiles = noClasses()
            .that()
            .resideInAPackage("org.sewall.kernel..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.nio.file..", "java.util.logging..", "java.net..", "java.awt..")
            .because("data come in as numbers and progress goes out through two interfaces of the kernel's own");

    @ArchTest
    static final ArchRule resultUsesKernelAndJson = classes()
            .that()
            .resideInAPackage("org.sewall.result..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.sewall.result..", "org.sewall.kernel..", "java..", "com.google.gson..");

    @ArchTest
    static final ArchRule dataUsesKernelOnly = classes()
            .that()
            .resideInAPackage("org.sewall.data..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.sewall.data..", "org.sewall.kernel..", "java..");

    @ArchTest
    static final ArchRule metamodelUsesEmfOnly = classes()
            .that()
            .resideInAPackage("org.sewall.model..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.sewall.model..", "java..", "org.eclipse.emf..");

    @ArchTest
    static final ArchRule languageKnowsNoMathematics = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.sewall.dsl",
                    "org.sewall.dsl.parser..",
                    "org.sewall.dsl.scoping..",
                    "org.sewall.dsl.validation..",
                    "org.sewall.dsl.formatting..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.sewall.kernel..", "org.sewall.analysis..", "org.sewall.data..")
            .because("there is one translation from study to kernel, and it lives in analysis");

    @ArchTest
    static final ArchRule analysisKnowsNoFrontEnd = noClasses()
            .that()
            .resideInAPackage("org.sewall.analysis..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.sewall.dsl.ide..", "org.sewall.cli..", "org.eclipse.lsp4j..", "picocli..");

    @ArchTest
    static final ArchRule nothingBelowTheEditorSeesTheWorkbench = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.eclipse.swt..",
                    "org.eclipse.jface..",
                    "org.eclipse.ui..",
                    "org.eclipse.core.resources..",
                    "org.eclipse.core.runtime.jobs..")
            .because("the same analysis runs in the IDE, on the command line and behind the language server");

    @ArchTest
    static final ArchRule onlyTheCommandPrints = noClasses()
            .that()
            // the generated parser names the standard error stream in code that is never reached
            .resideOutsideOfPackages("org.sewall.cli..", "..antlr.internal..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("what is said to a user goes through problems and results");

    @ArchTest
    static final ArchRule valuesAreNotMutableFields = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.sewall.kernel..", "org.sewall.result..", "org.sewall.data..", "org.sewall.analysis..")
            .should(HavePublicMutableField.insteadOfAccessors());
}
