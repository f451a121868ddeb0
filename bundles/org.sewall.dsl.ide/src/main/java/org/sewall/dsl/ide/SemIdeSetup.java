package org.sewall.dsl.ide;

import com.google.inject.Guice;
import com.google.inject.Injector;
import org.eclipse.xtext.util.Modules2;
import org.sewall.dsl.SemRuntimeModule;
import org.sewall.dsl.SemStandaloneSetup;

/** Registers the language together with its services for editors. */
public class SemIdeSetup extends SemStandaloneSetup {

    @Override
    public Injector createInjector() {
        return Guice.createInjector(Modules2.mixin(new SemRuntimeModule(), new SemIdeModule()));
    }
}
