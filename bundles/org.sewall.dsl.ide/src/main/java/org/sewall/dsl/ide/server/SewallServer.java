package org.sewall.dsl.ide.server;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;
import com.google.inject.util.Modules;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.stream.Collectors;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.impl.ResourceFactoryRegistryImpl;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeLensWorkspaceCapabilities;
import org.eclipse.lsp4j.DocumentSymbolCapabilities;
import org.eclipse.lsp4j.FoldingRangeCapabilities;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.RenameCapabilities;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.xtext.ide.server.ILanguageServerShutdownAndExitHandler;
import org.eclipse.xtext.ide.server.IMultiRootWorkspaceConfigFactory;
import org.eclipse.xtext.ide.server.LanguageServerImpl;
import org.eclipse.xtext.ide.server.ProjectManager;
import org.eclipse.xtext.ide.server.ServerModule;
import org.eclipse.xtext.ide.server.WorkspaceManager;
import org.eclipse.xtext.ide.server.concurrent.IRequestManager;
import org.eclipse.xtext.ide.server.semantictokens.SemanticTokensService;
import org.eclipse.xtext.resource.IResourceFactory;
import org.eclipse.xtext.resource.IResourceServiceProvider;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.resource.impl.ResourceServiceProviderRegistryImpl;
import org.eclipse.xtext.util.IFileSystemScanner;
import org.eclipse.xtext.util.Modules2;
import org.sewall.dsl.SemRuntimeModule;
import org.sewall.dsl.ide.SemIdeModule;
import org.sewall.dsl.ide.SemIdeSetup;
import org.sewall.dsl.ide.fix.QuickFixes;
import org.sewall.dsl.ide.results.BackgroundAnalysis;
import org.sewall.dsl.ide.results.CurrentResults;
import org.sewall.dsl.ide.results.FindingsOf;
import org.sewall.dsl.ide.results.FolderScan;

/**
 * The language server as an object. Where it finds its languages is wired by hand, because a service loader does not
 * see through the walls between bundles.
 *
 * @param languageServer the server
 * @param injector what made it
 */
public record SewallServer(LanguageServerImpl languageServer, Injector injector) {
    private static final List<String> EXTENSIONS = List.of("sem", "lav");

    /** Start the server of a program that has results of its own, such as the workbench's builder. */
    public static SewallServer start(CurrentResults results, LanguageClient client) {
        var server = create(binder -> binder.bind(CurrentResults.class).toInstance(results));
        server.languageServer.connect(client);
        results.whenChanged(client::refreshCodeLenses);
        server.languageServer.initialize(capabilities()).join();
        return server;
    }

    /** Create a server that fits what is opened and saved; its client connects and initializes it. */
    public static SewallServer standalone() {
        return create(binder -> binder.bind(CurrentResults.class).to(BackgroundAnalysis.class));
    }

    private static SewallServer create(Module results) {
        var languages = new ResourceServiceProviderRegistryImpl();
        Injector language = new SemIdeSetup() {
            @Override
            public Injector createInjector() {
                return Guice.createInjector(
                        Modules2.mixin(new SemRuntimeModule(), new SemIdeModule(), results, binder -> binder.bind(
                                        IResourceServiceProvider.Registry.class)
                                .toInstance(languages)));
            }
        }.createInjectorAndDoEMFRegistration();
        var factories = new ResourceFactoryRegistryImpl();
        for (String extension : EXTENSIONS) {
            languages.getExtensionToFactoryMap().put(extension, language.getInstance(IResourceServiceProvider.class));
            factories.getExtensionToFactoryMap().put(extension, language.getInstance(IResourceFactory.class));
        }
        languages.getProtocolToFactoryMap().put(UnsavedDocuments.SCHEME, language.getInstance(UnsavedDocuments.class));
        factories.getProtocolToFactoryMap().put(UnsavedDocuments.SCHEME, language.getInstance(IResourceFactory.class));
        Injector server =
                Guice.createInjector(Modules.override(new ServerModule()).with(binder -> {
                    binder.bind(IResourceServiceProvider.Registry.class).toInstance(languages);
                    binder.bind(XtextResourceSet.class).toProvider(() -> resources(factories));
                    binder.bind(ILanguageServerShutdownAndExitHandler.class).to(Farewell.class);
                    binder.bind(LanguageServerImpl.class).to(StudyLanguageServer.class);
                    binder.bind(WorkspaceManager.class).to(StudyWorkspace.class);
                    binder.bind(ProjectManager.class).to(StudyProject.class);
                    binder.bind(IMultiRootWorkspaceConfigFactory.class).to(FolderProjects.class);
                    binder.bind(IFileSystemScanner.class).to(FolderScan.class);
                    binder.bind(CurrentResults.class).toInstance(language.getInstance(CurrentResults.class));
                    binder.bind(FindingsOf.class).toInstance(language.getInstance(FindingsOf.class));
                }));
        return new SewallServer(server.getInstance(LanguageServerImpl.class), server);
    }

    /**
     * Return resources that this server's language reads. In one process there may be another instance of the language,
     * such as the builder's, and content assist does not find its way in texts that another instance has parsed.
     */
    private static XtextResourceSet resources(Resource.Factory.Registry factories) {
        var resources = new XtextResourceSet();
        resources.setResourceFactoryRegistry(factories);
        return resources;
    }

    /** Return what a client that shows everything can do. */
    public static InitializeParams capabilities() {
        var symbols = new DocumentSymbolCapabilities();
        symbols.setHierarchicalDocumentSymbolSupport(true);
        var text = new TextDocumentClientCapabilities();
        text.setDocumentSymbol(symbols);
        text.setFoldingRange(new FoldingRangeCapabilities());
        text.setRename(new RenameCapabilities(true, false));
        var workspace = new WorkspaceClientCapabilities();
        workspace.setWorkspaceFolders(true);
        workspace.setCodeLens(new CodeLensWorkspaceCapabilities(true));
        var parameters = new InitializeParams();
        parameters.setCapabilities(new ClientCapabilities(workspace, text, null));
        parameters.setWorkspaceFolders(List.of());
        return parameters;
    }

    /** Return the names of the token kinds, in the order in which semantic tokens count them. */
    public List<String> tokenKinds() {
        return injector.getInstance(SemanticTokensService.class).getTokenTypes();
    }

    /** Return the ids of the problems that may have a quick fix, without the prefix that names the bundle. */
    public Set<String> fixableProblems() {
        return injector
                .getInstance(IResourceServiceProvider.Registry.class)
                .getResourceServiceProvider(URI.createURI("any." + EXTENSIONS.get(0)))
                .get(QuickFixes.class)
                .all()
                .stream()
                .flatMap(fix -> fix.problems().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Return where the server finds what was fitted. */
    public CurrentResults results() {
        return injector.getInstance(CurrentResults.class);
    }

    /**
     * Serve a client until it leaves.
     *
     * @param in what the client says
     * @param out where answers go, and nothing else
     * @return whether the client has said goodbye as the protocol wants it
     */
    public boolean serve(InputStream in, OutputStream out) {
        var farewell = injector.getInstance(Farewell.class);
        var launcher = Launcher.createLauncher(languageServer, LanguageClient.class, in, out);
        languageServer.connect(launcher.getRemoteProxy());
        var listening = launcher.startListening();
        farewell.await(listening);
        stop();
        return farewell.wasProper();
    }

    /** Stop the threads of the server. */
    public void stop() {
        if (results() instanceof BackgroundAnalysis analysis) {
            analysis.stop();
        }
        injector.getInstance(IRequestManager.class).shutdown();
        injector.getInstance(ExecutorService.class).shutdownNow();
    }
}
