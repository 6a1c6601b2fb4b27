/** Adapter for online training platforms (线上培训平台) that keep their records in an xAPI learning record store (LRS). */
@NullMarked
package org.yujiang.provider.onlinexapi;

import org.jspecify.annotations.NullMarked;
