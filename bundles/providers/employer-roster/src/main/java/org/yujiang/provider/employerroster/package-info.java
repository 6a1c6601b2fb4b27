/** Adapter for employers under 以工代训 (1.3-c) that hand in monthly rosters and wage bank statements as files. */
@NullMarked
package org.yujiang.provider.employerroster;

import org.jspecify.annotations.NullMarked;
