package org.sewall.dsl.ide;

/** The hand-written language services. */
public class SemIdeModule extends AbstractSemIdeModule {}
