package org.sewall.dsl.validation;

import java.util.List;
import org.eclipse.xtext.validation.Check;
import org.sewall.dsl.message.SemMessage;
import org.sewall.model.DataSource;
import org.sewall.model.Sample;
import org.sewall.model.SampleGroup;
import org.sewall.model.SampleStage;
import org.sewall.model.SewallPackage;

/** Samples and how they shrink from the frame to what is analysed. */
public class SampleChecks extends SemChecks {

    @Check
    public void sampleTellsSomething(Sample sample) {
        if (sample.getGroups().isEmpty() && sample.getStages().isEmpty()) {
            report(
                    SemMessage.EMPTY_DECLARATION,
                    sample,
                    SewallPackage.Literals.NAMED__NAME,
                    "Sample",
                    sample.getName());
        }
        shrinks(sample.getStages());
    }

    @Check
    public void groupShrinks(SampleGroup group) {
        shrinks(group.getStages());
    }

    @Check
    public void sizeIsThatOfTheData(DataSource data) {
        Sample sample = data.getSample();
        Integer observations = data.getObservations();
        if (!resolved(sample) || observations == null) {
            return;
        }
        List<SampleStage> last = sample.getStages().isEmpty()
                ? sample.getGroups().stream()
                        .filter(group -> !group.getStages().isEmpty())
                        .map(group -> group.getStages().get(group.getStages().size() - 1))
                        .toList()
                : List.of(sample.getStages().get(sample.getStages().size() - 1));
        if (last.isEmpty() || last.stream().anyMatch(stage -> stage.getCount() == null)) {
            return;
        }
        long size = last.stream().mapToLong(SampleStage::getCount).sum();
        if (size != observations) {
            report(
                    SemMessage.SAMPLE_SIZE,
                    data,
                    SewallPackage.Literals.DATA_SOURCE__OBSERVATIONS,
                    data.getName(),
                    observations,
                    sample.getName(),
                    size);
        }
    }

    private void shrinks(List<SampleStage> stages) {
        for (int i = 1; i < stages.size(); i++) {
            SampleStage before = stages.get(i - 1);
            SampleStage stage = stages.get(i);
            if (before.getCount() != null && stage.getCount() != null && stage.getCount() > before.getCount()) {
                report(
                        SemMessage.SAMPLE_GROWS,
                        stage,
                        SewallPackage.Literals.SAMPLE_STAGE__COUNT,
                        stage.getName(),
                        stage.getCount(),
                        before.getName(),
                        before.getCount());
            }
        }
    }
}
