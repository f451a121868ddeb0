package org.sewall.dsl.formatting2;

import org.eclipse.xtext.formatting2.AbstractJavaFormatter;

/** Lays out a study file. */
public class SemFormatter extends AbstractJavaFormatter {}
