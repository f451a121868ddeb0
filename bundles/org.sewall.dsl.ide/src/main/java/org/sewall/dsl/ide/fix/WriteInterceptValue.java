package org.sewall.dsl.ide.fix;

import java.util.List;

/** Writes a number that stands alone as the value of an intercept. */
final class WriteInterceptValue implements QuickFix {

    @Override
    public List<String> problems() {
        return List.of("not-an-intercept");
    }

    @Override
    public String effect() {
        return "Write the number as the value of the intercept, such as `5*1`.";
    }

    @Override
    public List<Repair> repairs(Occasion occasion) {
        String number = occasion.argument(0);
        return occasion
                .word(number)
                .map(word -> Repair.of(
                        "Fix the intercept to " + number, occasion.source().insert(word.getEndOffset(), "*1")))
                .stream()
                .toList();
    }
}
