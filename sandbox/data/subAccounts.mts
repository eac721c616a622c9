/** People who work under an account, with the field names of 1688's answers. */
export interface SubAccount {
	/** `main:sub` */
	loginId: string;
	userId: number;
	status: 'enabled' | 'disabled';
	name: string;
	departmentId: number;
	departmentName: string;
}

/** By the login of the main account. */
export const subAccounts: Readonly<Record<string, readonly SubAccount[]>> = {
	sandbox卖家01: [
		subAccount('sandbox卖家01:客服', 4_001_370_076, '王芳', 352, '客服部'),
		subAccount('sandbox卖家01:仓库', 4_001_370_833, '李强', 353, '仓储部'),
		{
			...subAccount('sandbox卖家01:设计', 4_001_371_204, '张敏', 354, '设计部'),
			status: 'disabled',
		},
	],
	sandbox买家01: [subAccount('sandbox买家01:采购', 4_001_372_518, '陈洁', 361, '采购部')],
};

function subAccount(
	loginId: string,
	userId: number,
	name: string,
	departmentId: number,
	departmentName: string,
): SubAccount {
	return { loginId, userId, status: 'enabled', name, departmentId, departmentName };
}
