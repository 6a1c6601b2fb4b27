/** What only the built distribution can prove. */
@NullMarked
package org.yujiang.distribution;

import org.jspecify.annotations.NullMarked;
