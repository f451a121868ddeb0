/** The language of a study: its grammar {@code Sem.xtext}, and {@link org.sewall.dsl.SemReader}, the way in for programs. */
package org.sewall.dsl;
