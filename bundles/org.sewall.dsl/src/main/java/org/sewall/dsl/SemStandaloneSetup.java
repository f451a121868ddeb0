package org.sewall.dsl;

import com.google.inject.Injector;
import org.eclipse.emf.ecore.EPackage;
import org.sewall.model.SewallPackage;

/** Registers the language where no Eclipse runs: command line, tests, language server. */
public class SemStandaloneSetup extends SemStandaloneSetupGenerated {

    /** Register metamodel and language, as often as called. */
    public static void doSetup() {
        new SemStandaloneSetup().createInjectorAndDoEMFRegistration();
    }

    @Override
    public Injector createInjectorAndDoEMFRegistration() {
        EPackage.Registry.INSTANCE.putIfAbsent(SewallPackage.eNS_URI, SewallPackage.eINSTANCE);
        return super.createInjectorAndDoEMFRegistration();
    }
}
