package org.sewall.dsl.validation;

import org.eclipse.xtext.validation.ComposedChecks;

/** The checks of the language, composed of one class for each concern. */
@ComposedChecks(
        validators = {
            StudyChecks.class,
            NameChecks.class,
            ConstructChecks.class,
            DataChecks.class,
            HypothesisChecks.class,
            SampleChecks.class,
            AnalysisChecks.class,
            QualitativeChecks.class,
            PropositionChecks.class,
            ModelChecks.class,
            MeasurementChecks.class,
            StatementChecks.class,
            FixedValueChecks.class,
            LabelChecks.class,
            GroupChecks.class,
            ModifierChecks.class,
            AmbiguityChecks.class,
            DuplicateChecks.class,
            ExpressionChecks.class,
            ReasonChecks.class
        })
public class SemValidator extends AbstractSemValidator {}
