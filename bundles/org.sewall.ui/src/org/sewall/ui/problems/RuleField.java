package org.sewall.ui.problems;

import org.eclipse.ui.views.markers.MarkerField;
import org.eclipse.ui.views.markers.MarkerItem;
import org.sewall.core.StudyMarkers;

/** Column of the Problems view: the id of the rule that found a problem, under which the manual explains it. */
public final class RuleField extends MarkerField {
    @Override
    public String getValue(MarkerItem item) {
        return item.getAttributeValue(StudyMarkers.ORIGIN, "").isEmpty()
                ? ""
                : item.getAttributeValue(StudyMarkers.ID, "");
    }
}
