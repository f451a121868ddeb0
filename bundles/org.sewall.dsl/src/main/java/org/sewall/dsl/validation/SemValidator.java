package org.sewall.dsl.validation;

/** The checks of the language, composed of one class for each concern. */
public class SemValidator extends AbstractSemValidator {}
