/**
 * Infer without normality: standard errors and tests that hold whatever the distribution of the data.
 *
 * <p>All of them need a few numbers of each group (see {@link org.sewall.kernel.robust.RobustForms}): for complete normal
 * data these come case by case from products of short vectors, elsewhere from matrices of the order of the number of moments.
 */
package org.sewall.kernel.robust;
