/** Whether data look normal: skewness and kurtosis of items, and of all together. */
package org.sewall.kernel.normality;
