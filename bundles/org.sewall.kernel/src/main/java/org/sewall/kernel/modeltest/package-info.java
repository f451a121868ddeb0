/** Tests of the whole model. */
package org.sewall.kernel.modeltest;
