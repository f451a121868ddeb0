package org.sewall.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** The condition that a class shows a field to all which anybody may assign. */
final class HavePublicMutableField extends ArchCondition<JavaClass> {

    private HavePublicMutableField() {
        super("have a public field that is not final");
    }

    static HavePublicMutableField insteadOfAccessors() {
        return new HavePublicMutableField();
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        for (JavaField field : type.getFields()) {
            boolean open = field.getModifiers().contains(JavaModifier.PUBLIC)
                    && !field.getModifiers().contains(JavaModifier.FINAL);
            events.add(new SimpleConditionEvent(field, open, field.getFullName() + " is public and not final"));
        }
    }
}
