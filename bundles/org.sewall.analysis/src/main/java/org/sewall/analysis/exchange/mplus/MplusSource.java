package org.sewall.analysis.exchange.mplus;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sewall.analysis.exchange.NameTable;

/** Cuts an input of Mplus into commands and statements; comments are put aside for the tables of names in them. */
final class MplusSource {

    private static final List<String> COMMANDS = List.of(
            "TITLE", "DATA", "VARIABLE", "DEFINE", "ANALYSIS", "MODEL", "OUTPUT", "SAVEDATA", "PLOT", "MONTECARLO");

    private static final Pattern HEAD =
            Pattern.compile("\\s*([A-Za-z]{4,12})(?:[ \\t]+([\\w.\\-]{1,40}))?[ \\t]*:(.*)");

    /**
     * A command.
     *
     * @param name its full name in capitals
     * @param argument what stands between name and colon, in capitals: the name of a group, or CONSTRAINT
     * @param text all that was written, for a title
     * @param statements its statements
     * @param line where it begins, counted from 1
     */
    record Command(String name, String argument, String text, List<Statement> statements, int line) {}

    /**
     * A statement.
     *
     * @param text its text without the semicolon, with its line ends
     * @param line where it begins, counted from 1
     */
    record Statement(String text, int line) {}

    private final List<Command> commands = new ArrayList<>();
    private final NameTable names = new NameTable();
    private final NameTable groups = new NameTable();

    MplusSource(String text) {
        String name = "";
        String argument = "";
        int line = 1;
        StringBuilder body = new StringBuilder();
        int number = 0;
        for (String raw : text.split("\\r\\n|\\r|\\n", -1)) {
            number++;
            String plain = withoutComment(raw);
            Matcher head = HEAD.matcher(plain);
            Optional<String> command = head.matches() ? command(head.group(1)) : Optional.empty();
            if (command.isPresent()) {
                add(name, argument, body.toString(), line);
                name = command.get();
                argument = head.group(2) == null ? "" : head.group(2).toUpperCase(Locale.ROOT);
                line = number;
                body = new StringBuilder(head.group(3));
            } else {
                body.append(plain);
            }
            body.append('\n');
        }
        add(name, argument, body.toString(), line);
    }

    /** Return the commands in their order. */
    List<Command> commands() {
        return commands;
    }

    /** Return the original names by what stands for them. */
    NameTable names() {
        return names;
    }

    /** Return the original names of groups by what stands for them. */
    NameTable groups() {
        return groups;
    }

    private static Optional<String> command(String word) {
        String upper = word.toUpperCase(Locale.ROOT);
        return COMMANDS.stream().filter(command -> command.startsWith(upper)).findFirst();
    }

    private String withoutComment(String line) {
        int mark = line.indexOf('!');
        if (mark < 0) {
            return line;
        }
        String comment = line.substring(mark + 1).strip();
        if (comment.startsWith("group ")) {
            groups.read(comment.substring("group ".length()));
        } else {
            names.read(comment);
        }
        return line.substring(0, mark);
    }

    private void add(String name, String argument, String body, int line) {
        if (name.isEmpty()) {
            if (!body.isBlank()) {
                commands.add(new Command("", "", body, List.of(), line));
            }
            return;
        }
        List<Statement> statements = new ArrayList<>();
        if (!name.equals("TITLE")) {
            int at = line;
            for (String part : body.split(";", -1)) {
                int lead = (int) part.chars()
                        .takeWhile(Character::isWhitespace)
                        .filter(c -> c == '\n')
                        .count();
                if (!part.isBlank()) {
                    statements.add(new Statement(part.strip(), at + lead));
                }
                at += (int) part.chars().filter(c -> c == '\n').count();
            }
        }
        commands.add(new Command(name, argument, body, statements, line));
    }
}
