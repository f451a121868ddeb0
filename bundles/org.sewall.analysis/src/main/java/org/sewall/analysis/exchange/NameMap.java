package org.sewall.analysis.exchange;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Give names that a program can use to names that it cannot, the same ones for the same names in the same order.
 *
 * <p>Names that can be used as they are keep themselves, so that others have to give way to them.
 */
public final class NameMap {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final Rules rules;
    private final Map<String, String> targets = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();

    /**
     * What names a program takes.
     *
     * @param admissible form of a name
     * @param other a character that a name cannot have
     * @param length longest name
     * @param capitals whether capitals make a difference
     * @param reserved words that cannot be names, in lower case unless capitals make a difference
     */
    public record Rules(Pattern admissible, Pattern other, int length, boolean capitals, Set<String> reserved) {

        boolean allows(String name) {
            return name.length() <= length && admissible.matcher(name).matches() && !reserved.contains(key(name));
        }

        String key(String name) {
            return capitals ? name : name.toLowerCase(Locale.ROOT);
        }
    }

    /** Create a map that holds no names yet. */
    public NameMap(Rules rules) {
        this.rules = rules;
    }

    /** Take in names. */
    public void addAll(Collection<String> names) {
        for (String name : names) {
            if (!targets.containsKey(name) && rules.allows(name) && taken.add(rules.key(name))) {
                targets.put(name, name);
            }
        }
        for (String name : names) {
            if (!targets.containsKey(name)) {
                targets.put(name, free(name));
            }
        }
    }

    /** Return a name that no other one has, near to a wish. */
    public String fresh(String wish) {
        return free(wish);
    }

    /** Return what stands for a name. */
    public String of(String name) {
        String target = targets.get(name);
        if (target == null) {
            throw new IllegalArgumentException("unknown name " + name);
        }
        return target;
    }

    /** Say whether a name was taken in. */
    public boolean knows(String name) {
        return targets.containsKey(name);
    }

    /** Return the names that changed, by what stands for them. */
    public Map<String, String> changed() {
        Map<String, String> changed = new LinkedHashMap<>();
        targets.forEach((name, target) -> {
            if (!name.equals(target)) {
                changed.put(target, name);
            }
        });
        return changed;
    }

    private String free(String name) {
        String plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        String clean = rules.other.matcher(plain).replaceAll("_");
        if (clean.isEmpty() || !Character.isLetter(clean.charAt(0))) {
            clean = "v" + clean;
        }
        String base = clean.length() > rules.length ? clean.substring(0, rules.length) : clean;
        String candidate = base;
        for (int number = 2; !rules.allows(candidate) || taken.contains(rules.key(candidate)); number++) {
            String end = Integer.toString(number);
            candidate = base.substring(0, Math.min(base.length(), rules.length - end.length())) + end;
        }
        taken.add(rules.key(candidate));
        return candidate;
    }
}
