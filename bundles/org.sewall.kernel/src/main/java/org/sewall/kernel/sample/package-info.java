/** Sample moments: from raw data or from published tables, with what is wrong with them. */
package org.sewall.kernel.sample;
