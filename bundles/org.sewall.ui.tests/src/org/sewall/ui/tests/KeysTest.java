package org.sewall.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.bindings.keys.KeySequence;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.keys.IBindingService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Everything can be reached from the keyboard. */
class KeysTest {
    /** What the guide to the editor says. */
    private static final Map<String, String> KEYS = Map.ofEntries(
            Map.entry("Ctrl+1", "org.eclipse.jdt.ui.edit.text.java.correction.assist.proposals"),
            Map.entry("Ctrl+.", "org.eclipse.ui.navigate.next"),
            Map.entry("Ctrl+,", "org.eclipse.ui.navigate.previous"),
            Map.entry("Shift+Alt+Arrow_Up", "org.sewall.editor.selectEnclosing"),
            Map.entry("Ctrl+Space", "org.eclipse.ui.edit.text.contentAssist.proposals"),
            Map.entry("Ctrl+O", "org.sewall.editor.quickOutline"),
            Map.entry("Ctrl+7", "org.sewall.editor.toggleComment"),
            Map.entry("Ctrl+/", "org.sewall.editor.toggleComment"),
            Map.entry("Shift+Ctrl+F", "org.sewall.editor.format"),
            Map.entry("Shift+Ctrl+G", "org.eclipse.ui.genericeditor.findReferences"),
            Map.entry("Shift+Ctrl+P", "org.eclipse.ui.genericeditor.gotoMatchingBracket"),
            Map.entry("Shift+Alt+R", "org.sewall.editor.rename"),
            Map.entry("F2", "org.eclipse.ui.edit.text.showInformation"),
            Map.entry("F3", "org.eclipse.ui.edit.text.open.hyperlink"));

    @RegisterExtension
    final NoErrorLogged log = new NoErrorLogged();

    @RegisterExtension
    final FreshProject fresh = new FreshProject();

    @Test
    void the_keys_of_the_guide_do_what_it_says() throws Exception {
        EditorBench.open(fresh.withExample()).editor().setFocus();
        Bench.events();
        var bindings = PlatformUI.getWorkbench().getService(IBindingService.class);

        for (var key : KEYS.entrySet()) {
            var sequence = KeySequence.getInstance(key.getKey().toUpperCase(Locale.ROOT));
            var binding = bindings.getPerfectMatch(sequence);
            assertNotNull(binding, key.getKey() + " does nothing, or is in conflict");
            assertEquals(key.getValue(), binding.getParameterizedCommand().getId(), key.getKey());
        }
    }

    @Test
    void every_command_can_be_used_without_a_mouse() throws CoreException, NotDefinedException {
        EditorBench.open(fresh.withExample()).editor().setFocus();
        Bench.events();
        var commands = PlatformUI.getWorkbench().getService(ICommandService.class);
        var bindings = PlatformUI.getWorkbench().getService(IBindingService.class);
        Set<String> inMenus = inMenus();
        Set<String> unreachable = new LinkedHashSet<>();
        for (var command : commands.getDefinedCommands()) {
            if (command.getId().startsWith("org.sewall.")
                    && bindings.getActiveBindingsFor(command.getId()).length == 0
                    && !inMenus.contains(command.getId())) {
                unreachable.add(command.getName());
            }
        }
        assertEquals(Set.of(), unreachable);
        assertTrue(inMenus.contains("org.sewall.editor.rename"));
    }

    @Test
    void each_key_of_ours_has_one_meaning_in_the_editor() {
        var bindings = PlatformUI.getWorkbench().getService(IBindingService.class);
        String context = "org.eclipse.ui.genericeditor.genericEditorContext";
        Map<Object, Set<String>> meanings = Arrays.stream(bindings.getBindings())
                .filter(each -> context.equals(each.getContextId()) && each.getParameterizedCommand() != null)
                .collect(Collectors.groupingBy(
                        each -> each.getTriggerSequence(),
                        Collectors.mapping(
                                each -> each.getParameterizedCommand().getId(), Collectors.toSet())));

        meanings.forEach((key, meaning) -> assertEquals(1, meaning.size(), key + " means " + meaning));
    }

    private static Set<String> inMenus() {
        return Arrays.stream(Platform.getExtensionRegistry().getConfigurationElementsFor("org.eclipse.ui.menus"))
                .filter(each -> each.getContributor().getName().startsWith("org.sewall."))
                .flatMap(each -> below(each).stream())
                .map(each -> each.getAttribute("commandId"))
                .filter(each -> each != null)
                .collect(Collectors.toSet());
    }

    private static List<IConfigurationElement> below(IConfigurationElement element) {
        return Arrays.stream(element.getChildren())
                .flatMap(child -> Stream.concat(Stream.of(child), below(child).stream()))
                .toList();
    }
}
